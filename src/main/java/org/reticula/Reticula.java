package org.reticula;

/** Starts the command line. */
public final class Reticula {
    private Reticula() {}

    public static void main(String[] args) {
        System.out.println("reticula");
    }
}
