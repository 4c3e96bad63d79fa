package org.reticula.web.page;

import java.util.Objects;
import java.util.function.BiConsumer;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** An element for templates that {@link Markup} writes: {@code <part:label of="${label}"/>}. */
public final class Part extends AbstractElementTagProcessor {
    static final String PREFIX = "part";
    static final int AFTER_LOOPS_AND_CONDITIONS = 1000;

    private final BiConsumer<Markup, Object> writer;

    /**
     * @param name of the element, behind the prefix
     * @param writer is given the value of the attribute "of", never null
     */
    public Part(String name, BiConsumer<Markup, Object> writer) {
        super(TemplateMode.HTML, PREFIX, name, true, null, false, AFTER_LOOPS_AND_CONDITIONS);
        this.writer = writer;
    }

    @Override
    protected void doProcess(
            ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
        Object of = StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, tag.getAttributeValue("of"))
                .execute(context);
        Reader reader = (Reader) Objects.requireNonNull(context.getVariable(Reader.ATTRIBUTE));
        Markup markup = new Markup(reader, root(context));
        writer.accept(markup, Objects.requireNonNull(of, tag.toString()));
        structure.replaceWith(markup.toString(), false);
    }

    private static String root(ITemplateContext context) {
        String path = context instanceof IWebContext web
                ? web.getExchange().getRequest().getApplicationPath()
                : null;
        return path == null ? "" : path;
    }
}
