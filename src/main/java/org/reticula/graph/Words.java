package org.reticula.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The classes, properties and graphs of the contract, as nodes. */
final class Words {
    static {
        JenaSystem.init(); // before any Jena class, or its initialisers run in a circle
    }

    static final String RET = "https://w3id.org/reticula/ontology#";
    static final String SCHEMA = "https://schema.org/";
    static final String PROV = "http://www.w3.org/ns/prov#";

    static final Node TYPE = RDF.type.asNode();
    static final Node SUBJECT = RDF.subject.asNode();
    static final Node PREDICATE = RDF.predicate.asNode();
    static final Node OBJECT = RDF.object.asNode();
    static final Node LABEL = RDFS.label.asNode();
    static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    static final Node ALT_LABEL = SKOS.altLabel.asNode();
    static final Node NOTATION = SKOS.notation.asNode();
    static final Node CONCEPT = SKOS.Concept.asNode();
    static final Node SCHEME = SKOS.ConceptScheme.asNode();
    static final Node IN_SCHEME = SKOS.inScheme.asNode();
    static final Node SAME_AS = OWL.sameAs.asNode();
    static final Node IDENTIFIER = DCTerms.identifier.asNode();
    static final Node SOURCE = DCTerms.source.asNode();
    static final Node LANGUAGE = DCTerms.language.asNode();
    static final Node DATE = DCTerms.date.asNode();
    static final Node TITLE = DCTerms.title.asNode();
    static final Node DESCRIPTION = DCTerms.description.asNode();
    static final Node LICENSE = DCTerms.license.asNode();
    static final Node ISSUED = DCTerms.issued.asNode();
    static final Node DATASET = DCAT.Dataset.asNode();

    static final Node ORGANISATION = ORG.Organization.asNode();
    static final Node MEMBERSHIP = ORG.Membership.asNode();
    static final Node MEMBER_OF = ORG.memberOf.asNode();
    static final Node MEMBER = ORG.member.asNode();
    static final Node MEMBER_ORGANISATION = ORG.organization.asNode();
    static final Node MEMBER_DURING = ORG.memberDuring.asNode();
    static final Node SUB_ORGANISATION_OF = ORG.subOrganizationOf.asNode();

    static final Node PROJECT = ret("Project");
    static final Node PROGRAMME = ret("Programme");
    static final Node NETWORK = ret("Network");
    static final Node COUNTRY_CLASS = ret("Country");
    static final Node PLACE_CLASS = ret("Place");
    static final Node EVENT = schema("Event");
    static final Node PAGE = schema("WebPage");
    static final Node MONEY = schema("MonetaryAmount");
    static final Node FIGURE = schema("QuantitativeValue");
    static final Node INTERVAL = iri("http://www.w3.org/2006/time#Interval");

    static final Node ACRONYM = ret("acronym");
    static final Node SIGNAL = ret("signal");
    static final Node COUNTRY = ret("country");
    static final Node PERIOD = ret("period");
    static final Node SUB_SCHEME_OF = ret("subSchemeOf");
    static final Node ORGANISATION_TYPE = ret("organisationType");
    static final Node MERGED_FROM = ret("mergedFrom");
    static final Node LANGUAGE_CONFIDENCE = ret("languageConfidence");
    static final Node CONTENT_HASH = ret("contentHash");
    static final Node HTTP_STATUS = ret("httpStatus");
    static final Node QUOTE = ret("quote");
    static final Node CONFIDENCE = ret("confidence");
    static final Node EXTRACTOR = ret("extractor");
    static final Node FIRST_SEEN = ret("firstSeen");

    static final Node DECISION = ret("Decision");
    static final Node DECIDED = ret("decision");
    static final Node DECIDED_BY = ret("decidedBy");
    static final Node MERGE = ret("Merge");
    static final Node ABOUT = ret("about");
    static final Node REASON = ret("reason");
    static final Node SCORE = ret("score");
    static final Node LEFT_NAME = ret("leftName");
    static final Node LEFT_PAGE = ret("leftPage");
    static final Node RIGHT_NAME = ret("rightName");
    static final Node RIGHT_PAGE = ret("rightPage");

    static final Node MENTIONS = schema("mentions");
    static final Node URL = schema("url");
    static final Node VALUE = schema("value");
    static final Node CURRENCY = schema("currency");
    static final Node START_DATE = schema("startDate");
    static final Node DERIVED_FROM = prov("wasDerivedFrom");
    static final Node GENERATED_AT = prov("generatedAtTime");
    static final Node STARTED_AT = prov("startedAtTime");
    static final Node ENDED_AT = prov("endedAtTime");

    static final Node EVIDENCE_GRAPH = iri(Iris.VOCABULARY + "graph/evidence");
    static final Node CURATION_GRAPH = iri(Iris.VOCABULARY + "graph/curation");
    static final Node CATALOGUE_GRAPH = iri(Iris.VOCABULARY + "graph/catalogue");

    private Words() {}

    /** Makes sure that Jena is ready. */
    static void init() {}

    static Node ret(String name) {
        return iri(RET + name);
    }

    static Node schema(String name) {
        return iri(SCHEMA + name);
    }

    static Node prov(String name) {
        return iri(PROV + name);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
