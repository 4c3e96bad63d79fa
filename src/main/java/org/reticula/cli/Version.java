package org.reticula.cli;

import java.util.Objects;
import org.reticula.Reticula;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Reticula.class.getPackage().getImplementationVersion(), "built from source");
        return new String[] {"reticula " + version, "Java " + Runtime.version()};
    }
}
