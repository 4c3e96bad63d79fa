package org.reticula.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** Short names of the namespaces in the graph: known to every query and used in every export. */
public final class Prefixes {
    private static final Map<String, String> ALL = all();

    private Prefixes() {}

    /** Prefix to namespace. */
    public static Map<String, String> map() {
        return ALL;
    }

    static PrefixMap prefixMap() {
        PrefixMap map = PrefixMapFactory.create();
        map.putAll(ALL);
        return map;
    }

    static PrefixMapping prefixMapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(ALL);
    }

    private static Map<String, String> all() {
        Words.init();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ret", Words.RET);
        all.put("id", Iris.VOCABULARY);
        all.put("org", ORG.getURI());
        all.put("skos", SKOS.getURI());
        all.put("rdfs", RDFS.getURI());
        all.put("rdf", RDF.getURI());
        all.put("dct", DCTerms.getURI());
        all.put("schema", Words.SCHEMA);
        all.put("prov", Words.PROV);
        all.put("owl", OWL.getURI());
        all.put("xsd", XSD.getURI());
        all.put("void", VOID.getURI());
        all.put("dcat", DCAT.getURI());
        return Collections.unmodifiableMap(all);
    }
}
