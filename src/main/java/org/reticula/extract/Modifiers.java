package org.reticula.extract;

import java.util.HashSet;
import java.util.Set;
import org.reticula.model.EntityKind;
import org.reticula.model.Term;

/**
 * "EU policies", "UE-Projekt": the bare acronym of a body of the Union mostly qualifies another word. It names the body only where the page
 * writes its name out as well, or says that it pays.
 */
final class Modifiers {
    private static final String TYPE = "eu-body";

    private final PageScan scan;
    private final Set<String> named = new HashSet<>();

    Modifiers(PageScan scan) {
        this.scan = scan;
        for (Span s : scan.all())
            if (s.term() != null && !Acronyms.isAcronym(s.name()))
                named.add(s.term().iri());
    }

    /** Takes them out of a sentence of the scan. */
    void drop(int sentence, RoleSlots slots) {
        for (Span s : scan.spans(sentence, EntityKind.ORGANISATION)) {
            Term term = s.term();
            if (term == null || !TYPE.equals(s.type()) || !Acronyms.isAcronym(s.name())) continue;
            if (!named.contains(term.iri()) && !pays(s, slots)) scan.remove(s);
        }
    }

    private static boolean pays(Span span, RoleSlots slots) {
        return slots.list().stream()
                .filter(slot -> slot.cue().kind() == Cue.Kind.FUNDER)
                .anyMatch(slot -> span.equals(slots.first(slot, EntityKind.ORGANISATION)));
    }
}
