package org.reticula.web.sparql;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;
import org.reticula.graph.Iris;
import org.reticula.graph.Prefixes;

/** Reads SPARQL 1.1 queries, and refuses what reaches out of the graph. Our own prefixes need not be declared. */
public final class QueryReader {
    private static final int BAD_REQUEST = 400;

    /** Functions that only compute: casts, and those of XPath. */
    private static final List<String> FUNCTIONS = List.of(XSD.getURI(), ARQConstants.fnPrefix, ARQConstants.mathPrefix);

    private final PrefixMapping prefixes =
            PrefixMapping.Factory.create().setNsPrefixes(Prefixes.map()).lock();

    /**
     * A query that may be asked.
     *
     * @param repeatable whether the same release always has the same answer: not with NOW, RAND and their like
     */
    public record ReadQuery(Query query, boolean repeatable) {}

    /** @throws RefusedQueryException if it is none, calls another server or an unknown function */
    public ReadQuery read(String text) {
        Query query = parse(text);
        FunctionLook look = new FunctionLook();
        try {
            Transformer.transform(new ServiceRefusal(), look, Algebra.compile(query));
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
        return new ReadQuery(query, look.repeatable);
    }

    private Query parse(String text) {
        Query query = new Query();
        query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
        try {
            return QueryFactory.parse(query, text, Iris.VOCABULARY, Syntax.syntaxSPARQL_11);
        } catch (ARQException e) {
            if (e.getCause() instanceof StackOverflowError) throw tooDeep();
            throw new RefusedQueryException(BAD_REQUEST, "This is no SPARQL 1.1 query: " + e.getMessage());
        }
    }

    static RefusedQueryException tooDeep() {
        return new RefusedQueryException(BAD_REQUEST, "The query is nested too deeply.");
    }

    static boolean isKnown(String function) {
        return FUNCTIONS.stream().anyMatch(function::startsWith);
    }

    private static final class ServiceRefusal extends TransformCopy {
        @Override
        public Op transform(OpService service, Op inside) {
            throw new RefusedQueryException(BAD_REQUEST, "SERVICE is off: this server asks no other servers.");
        }
    }

    private static final class FunctionLook extends ExprTransformCopy {
        private boolean repeatable = true;

        @Override
        public Expr transform(ExprFunction0 function) {
            repeatable = false;
            return super.transform(function);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Function called && !isKnown(called.getFunctionIRI())) {
                throw new RefusedQueryException(
                        BAD_REQUEST, "There is no function <" + called.getFunctionIRI() + "> here.");
            }
            return super.transform(function, arguments);
        }
    }
}
