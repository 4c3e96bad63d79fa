package org.reticula.extract;

import java.util.List;
import org.reticula.model.EntityKind;

/**
 * "The PREVENT programme", "Programa CRISOL": a programme of activities that the vocabulary does not know is the project of a page that names no
 * other. It must bear an acronym or a name in quotes, since most programmes that a page names only pay.
 */
final class ProgrammeProjects {
    private static final double CONFIDENCE = 0.6;

    private final PageScan scan;

    ProgrammeProjects(PageScan scan) {
        this.scan = scan;
    }

    void add() {
        if (scan.all().stream().anyMatch(s -> s.kind() == EntityKind.PROJECT)) return;
        Titles titles = new Titles(scan);
        for (int i = 0; i < scan.sentences.size(); i++) {
            if (scan.words(i).isEmpty() || !scan.block(i).main()) continue;
            List<Span> known = List.copyOf(scan.spans(i));
            for (Span s : new ProjectExtractor(scan.rules(i), i, scan.sentences.get(i), scan.text, known, titles)
                    .find(Cue.Kind.PROJECT_PROGRAMME)) {
                boolean own = !s.acronyms().isEmpty() || s.extractor().equals("project/quoted");
                if (own && known.stream().noneMatch(s::overlaps)) scan.add(s.with(CONFIDENCE, "project/programme"));
            }
        }
    }
}
