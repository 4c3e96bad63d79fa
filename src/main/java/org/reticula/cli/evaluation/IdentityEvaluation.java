package org.reticula.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Language;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;
import org.reticula.pipeline.Knowledge;
import org.reticula.resolve.EntityResolver;
import org.reticula.resolve.Registry;
import org.reticula.resolve.Resolution;
import org.reticula.resolve.ResolutionMemory;

/**
 * Asks the resolver of the import about pairs of names: each name stands on a page of its own, and all pages are resolved together, as
 * in an import.
 */
public final class IdentityEvaluation {
    private static final String BASE = "https://example.org/id/";

    private final EntityResolver resolver;

    public IdentityEvaluation(Knowledge knowledge) {
        resolver = new EntityResolver(
                knowledge.terms(), Registry.empty(), BASE, knowledge.names(), List.of(), ResolutionMemory.none());
    }

    /** The resolver's answers, in the order of the pairs. */
    public IdentityScores run(List<IdentityPair> pairs) {
        for (int i = 0; i < pairs.size(); i++) {
            IdentityPair pair = pairs.get(i);
            resolver.add(left(i), page(pair.kind(), pair.left()));
            resolver.add(right(i), page(pair.kind(), pair.right()));
        }
        Resolution resolution = resolver.resolve();
        IdentityScores scores = new IdentityScores();
        for (int i = 0; i < pairs.size(); i++) {
            String left = resolution.iri(left(i), 0);
            String right = resolution.iri(right(i), 0);
            scores.add(pairs.get(i), left.equals(right), score(resolution, left, right));
        }
        return scores;
    }

    private static String left(int pair) {
        return pair + "/left";
    }

    private static String right(int pair) {
        return pair + "/right";
    }

    /** How sure the weakest link between both is if they are one; how sure it would have been if not. */
    private static double score(Resolution resolution, String left, String right) {
        if (left.equals(right)) {
            return resolution.merges().stream()
                    .filter(m -> m.iri().equals(left) && !(m.leftSource() + m.rightSource()).isEmpty())
                    .mapToDouble(m -> m.score())
                    .min()
                    .orElse(1);
        }
        return resolution.unsure().stream()
                .filter(u -> List.of(u.leftIri(), u.rightIri()).containsAll(List.of(left, right)))
                .mapToDouble(u -> u.score())
                .max()
                .orElse(0);
    }

    private static PageResult page(EntityKind kind, IdentityPair.Side side) {
        List<Mention> mentions = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        mentions.add(mention(0, kind, side.name(), side));
        String place = side.place();
        if (place != null) {
            mentions.add(mention(1, EntityKind.PLACE, place, side));
            Property where = kind == EntityKind.ORGANISATION ? Property.SEAT : Property.PLACE;
            facts.add(new Fact(0, where, new Value.Thing(1), "", 0, side.language(), 1, "gold"));
        }
        return new PageResult(
                side.name(), "", null, null, new Language(side.language(), 1), mentions, facts, List.of());
    }

    private static Mention mention(int id, EntityKind kind, String name, IdentityPair.Side side) {
        return new Mention(
                id,
                kind,
                null,
                List.of(new Name(name, side.language())),
                List.of(),
                List.of(),
                null,
                side.country(),
                name,
                0,
                1,
                "gold");
    }
}
