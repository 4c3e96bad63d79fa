package org.reticula.extract;

import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Where a project is delivered. */
final class PlaceFacts {
    private final PageScan scan;
    private final PageMentions mentions;
    private final ProjectFocus focus;
    private final FactCollector facts;

    PlaceFacts(PageScan scan, PageMentions mentions, ProjectFocus focus, FactCollector facts) {
        this.scan = scan;
        this.mentions = mentions;
        this.focus = focus;
        this.facts = facts;
    }

    void read(int sentence) {
        for (Span place : scan.spans(sentence, EntityKind.PLACE)) {
            int project = focus.at(sentence, place.start());
            if (project == ProjectFocus.NONE) continue;
            boolean named = !scan.spans(sentence, EntityKind.PROJECT).isEmpty();
            facts.add(
                    project,
                    Property.PLACE,
                    new Value.Thing(mentions.id(place)),
                    place.start(),
                    place.end(),
                    named ? 0.75 : 0.6,
                    place.extractor());
        }
    }
}
