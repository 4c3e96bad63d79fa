package org.reticula.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reticula.curation.Applied;
import org.reticula.curation.Decision;
import org.reticula.model.Entity;
import org.reticula.model.Name;
import org.reticula.model.Value;

/** Names that people gave: each is the label of its language, and what was the label is a further name. */
final class RightNames {
    private final Map<String, Map<String, Name>> names = new HashMap<>();

    RightNames(List<Applied> decisions) {
        decisions.stream()
                .filter(a -> a.decision().type() == Decision.Type.NAME && a.thing() != null)
                .sorted((a, b) -> Decision.OLDEST_FIRST.compare(a.decision(), b.decision()))
                .forEach(this::read);
    }

    private void read(Applied applied) {
        String iri = applied.thing();
        if (iri == null || !(applied.decision().value() instanceof Value.Text text) || text.language() == null) return;
        names.computeIfAbsent(iri, i -> new TreeMap<>()).put(text.language(), new Name(text.text(), text.language()));
    }

    Entity give(Entity entity) {
        Map<String, Name> right = names.get(entity.iri());
        if (right == null) return entity;
        Set<Name> labels = new TreeSet<>(right.values());
        Set<Name> others = new TreeSet<>(entity.otherNames());
        for (Name label : entity.labels()) {
            if (right.containsKey(label.language())) others.add(label);
            else labels.add(label);
        }
        others.removeAll(labels);
        return new Entity(
                entity.iri(),
                entity.kind(),
                entity.term(),
                List.copyOf(labels),
                List.copyOf(others),
                entity.acronyms(),
                entity.identifiers(),
                entity.type(),
                entity.country(),
                entity.retired());
    }
}
