package org.reticula.web.page;

import java.util.List;
import java.util.Set;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** Elements that templates have besides those of HTML: they may be told apart by their prefix, {@code part:}. */
public final class Parts extends AbstractProcessorDialect {
    private final Set<IProcessor> parts;

    /** @param name of this set of them */
    public Parts(String name, Part... parts) {
        super(name, Part.PREFIX, Part.AFTER_LOOPS_AND_CONDITIONS);
        this.parts = Set.of(parts);
    }

    /** What all pages are made of. {@code rows} are facts whose properties the heading says. */
    static Parts ofAllPages() {
        return new Parts(
                "parts of all pages",
                new Part("label", (markup, of) -> markup.label((Label) of)),
                new Part("kind", (markup, of) -> markup.kind((String) of)),
                new Part("kindword", (markup, of) -> markup.kindWord((String) of)),
                new Part("thing", (markup, of) -> markup.thing((Thing) of)),
                new Part("witness", (markup, of) -> markup.witness((Witness) of)),
                new Part("facts", (markup, of) -> ((List<?>) of).forEach(fact -> markup.fact((Fact) fact, true))),
                new Part("rows", (markup, of) -> ((List<?>) of).forEach(fact -> markup.fact((Fact) fact, false))));
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return parts;
    }
}
