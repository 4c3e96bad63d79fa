package org.reticula;

import org.reticula.cli.ReticulaCommand;

/** Starts the command line. */
public final class Reticula {
    private Reticula() {}

    public static void main(String[] args) {
        System.exit(ReticulaCommand.run(args));
    }
}
