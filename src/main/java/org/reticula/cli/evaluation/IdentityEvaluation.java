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

/** Asks the resolver of the import about pairs of names: each pair is two pages of its own that name one thing each. */
public final class IdentityEvaluation {
    private static final String BASE = "https://example.org/id/";
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private final EntityResolver knowing;

    public IdentityEvaluation(Knowledge knowledge) {
        knowing =
                new EntityResolver(knowledge.terms(), Registry.empty(), BASE, knowledge.packs(), knowledge.analyser());
    }

    /** The resolver's answers, in the order of the pairs. */
    public IdentityScores run(List<IdentityPair> pairs) {
        IdentityScores scores = new IdentityScores();
        for (IdentityPair pair : pairs) ask(pair, scores);
        return scores;
    }

    private void ask(IdentityPair pair, IdentityScores scores) {
        EntityResolver resolver = knowing.withoutPages();
        resolver.add(LEFT, page(pair.kind(), pair.left()));
        resolver.add(RIGHT, page(pair.kind(), pair.right()));
        Resolution resolution = resolver.resolve();
        String left = resolution.iri(LEFT, 0);
        String right = resolution.iri(RIGHT, 0);
        scores.add(pair, left.equals(right), score(resolution, left, right));
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
