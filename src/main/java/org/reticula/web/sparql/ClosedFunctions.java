package org.reticula.web.sparql;

import java.util.Iterator;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/** The functions that a query may call by name. Jena's own list would load any class that a query names. */
final class ClosedFunctions extends FunctionRegistry {
    ClosedFunctions() {
        FunctionRegistry all = FunctionRegistry.get();
        for (Iterator<String> names = all.keys(); names.hasNext(); ) {
            String name = names.next();
            if (QueryReader.isKnown(name)) put(name, all.get(name));
        }
    }

    @Override
    public @Nullable FunctionFactory get(String name) {
        return isRegistered(name) ? super.get(name) : null;
    }
}
