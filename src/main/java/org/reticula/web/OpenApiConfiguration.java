package org.reticula.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of this server for programs, at /v3/api-docs: made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocSpecPropertiesConfiguration.class,
    SpringDocWebMvcConfiguration.class,
})
class OpenApiConfiguration {
    /** What no controller tells of itself. */
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Reticula")
                        .version("1")
                        .description("A graph of projects of social services with the evidence of each statement. Read"
                                + " only; the header " + SparqlGate.RELEASE + " names the release that answered."))
                .path(
                        SparqlConfiguration.PATH,
                        new PathItem()
                                .get(sparql().operationId("queryByGet").parameters(parameters()))
                                .post(sparql().operationId("queryByPost").requestBody(body())));
    }

    private static Operation sparql() {
        return new Operation()
                .summary("Asks the graph in SPARQL 1.1")
                .description("The SPARQL 1.1 protocol. Our own prefixes need not be declared.")
                .addTagsItem("sparql")
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                answer("The whole answer, or its first rows: then the header " + SparqlGate.CUT
                                                + " says how many.")
                                        .content(formats()))
                        .addApiResponse("304", answer("As the answer that the client has."))
                        .addApiResponse("400", answer("No query that is answered here; the body says why."))
                        .addApiResponse("413", answer("The query is too long."))
                        .addApiResponse("429", answer("Too many queries of this client: see Retry-After."))
                        .addApiResponse("503", answer("It took too long or there is no place: see Retry-After.")));
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse().description(description);
    }

    private static Content formats() {
        Content content = new Content();
        for (String type : SparqlFormat.contentTypes())
            content.addMediaType(type, new MediaType().schema(new StringSchema()));
        return content;
    }

    private static List<Parameter> parameters() {
        return List.of(
                parameter("query", "SPARQL; the service description is sent without it")
                        .required(true),
                parameter("default-graph-uri", "Graph to ask instead of the default one"),
                parameter("named-graph-uri", "Graph that GRAPH may name"),
                parameter("format", "Instead of the Accept header: json, xml, csv, tsv, turtle, jsonld, nt, rdfxml"));
    }

    private static Parameter parameter(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(new StringSchema());
    }

    private static RequestBody body() {
        Schema<?> form = new ObjectSchema();
        for (Parameter parameter : parameters()) form.addProperty(parameter.getName(), parameter.getSchema());
        return new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType("application/x-www-form-urlencoded", new MediaType().schema(form))
                        .addMediaType("application/sparql-query", new MediaType().schema(new StringSchema())));
    }
}
