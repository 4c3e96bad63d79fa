package org.reticula.pipeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reticula.model.Fact;
import org.reticula.model.Mention;
import org.reticula.model.PageResult;
import org.reticula.model.Value;

/**
 * Leaves out what is less sure than the operator wants.
 *
 * @param least 0–1
 */
record ConfidenceFilter(double least) {
    PageResult apply(PageResult page) {
        if (least <= 0) return page;
        List<Mention> mentions =
                page.mentions().stream().filter(m -> m.confidence() >= least).toList();
        Set<Integer> kept = mentions.stream().map(Mention::id).collect(Collectors.toSet());
        List<Fact> facts = page.facts().stream()
                .filter(f -> f.confidence() >= least && kept.contains(f.subject()))
                .filter(f -> !(f.value() instanceof Value.Thing thing) || kept.contains(thing.mention()))
                .toList();
        return new PageResult(
                page.contentHash(),
                page.text(),
                page.title(),
                page.canonicalUrl(),
                page.language(),
                mentions,
                facts,
                page.issues());
    }
}
