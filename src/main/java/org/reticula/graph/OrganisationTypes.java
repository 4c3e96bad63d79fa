package org.reticula.graph;

import org.apache.jena.graph.Node;

/** IRIs of the concepts that say what kind of organisation one is. */
final class OrganisationTypes {
    private static final String PREFIX = Iris.VOCABULARY + "organisation-type/";
    private static final String NETWORK = "network";

    private OrganisationTypes() {}

    /** @param code for instance "public-body" */
    static Node node(String code) {
        return Words.iri(PREFIX + code);
    }

    /** The one type that is a class too. */
    static boolean isNetwork(String code) {
        return code.equals(NETWORK);
    }
}
