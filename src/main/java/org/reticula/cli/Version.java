package org.reticula.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Objects.requireNonNullElse(
                ReticulaCommand.class.getPackage().getImplementationVersion(), "built from source");
        return new String[] {"reticula " + version, "Java " + Runtime.version()};
    }
}
