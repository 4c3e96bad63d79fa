package org.reticula.web.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.reticula.graph.Iris;

/** Terms of the graph that pages speak of. */
final class Terms {
    static {
        JenaSystem.init(); // before any Jena class, or its initialisers run in a circle
    }

    static final String RET = "https://w3id.org/reticula/ontology#";
    static final String SCHEMA = "https://schema.org/";
    static final String PROV = "http://www.w3.org/ns/prov#";

    static final Node EVIDENCE = iri(Iris.VOCABULARY + "graph/evidence");
    static final Node CURATION = iri(Iris.VOCABULARY + "graph/curation");
    static final Node CATALOGUE = iri(Iris.VOCABULARY + "graph/catalogue");

    static final Node TYPE = RDF.type.asNode();
    static final Node SUBJECT = RDF.subject.asNode();
    static final Node PREDICATE = RDF.predicate.asNode();
    static final Node OBJECT = RDF.object.asNode();
    static final Node LABEL = RDFS.label.asNode();
    static final Node ALT_LABEL = SKOS.altLabel.asNode();
    static final Node COMMENT = RDFS.comment.asNode();
    static final Node SCOPE_NOTE = SKOS.scopeNote.asNode();
    static final Node CLOSE_MATCH = SKOS.closeMatch.asNode();
    static final Node EXACT_MATCH = SKOS.exactMatch.asNode();
    static final Node SAME_AS = OWL.sameAs.asNode();
    static final Node SOURCE = DCTerms.source.asNode();
    static final Node LANGUAGE = DCTerms.language.asNode();
    static final Node IDENTIFIER = DCTerms.identifier.asNode();
    static final Node MEMBER = ORG.member.asNode();
    static final Node MEMBER_OF = ORG.memberOf.asNode();
    static final Node MEMBER_DURING = ORG.memberDuring.asNode();
    static final Node ORGANISATION = ORG.organization.asNode();

    static final Node PROJECT = ret("Project");
    static final Node NETWORK = ret("Network");
    static final Node PAGE = schema("WebPage");
    static final Node COORDINATOR = ret("coordinator");
    static final Node PARTNER = ret("partner");
    static final Node FUNDER = ret("funder");
    static final Node FUNDED_UNDER = ret("fundedUnder");
    static final Node COUNTRY = ret("country");
    static final Node PERIOD = ret("period");
    static final Node ACRONYM = ret("acronym");
    static final Node MERGED_FROM = ret("mergedFrom");
    static final Node QUOTE = ret("quote");
    static final Node CONFIDENCE = ret("confidence");
    static final Node EXTRACTOR = ret("extractor");
    static final Node FIRST_SEEN = ret("firstSeen");
    static final Node DECISION = ret("decision");
    static final Node LANGUAGE_CONFIDENCE = ret("languageConfidence");
    static final Node MENTIONS = schema("mentions");
    static final Node URL = schema("url");
    static final Node VALUE = schema("value");
    static final Node CURRENCY = schema("currency");
    static final Node START_DATE = schema("startDate");
    static final Node END_DATE = schema("endDate");
    static final Node DERIVED_FROM = iri(PROV + "wasDerivedFrom");
    static final Node GENERATED_AT = iri(PROV + "generatedAtTime");

    private Terms() {}

    static Node ret(String name) {
        return iri(RET + name);
    }

    static Node schema(String name) {
        return iri(SCHEMA + name);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** What follows the namespace. */
    static String localName(Node term) {
        String iri = term.toString();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
