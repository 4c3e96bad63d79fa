package org.reticula.web;

import java.time.Duration;
import java.util.List;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.reticula.web.sparql.QueryService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** The SPARQL endpoint: Fuseki's own protocol in our server, behind CORS and our gate. */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {
    static final String PATH = "/sparql";

    private static final int CORS = 1;
    private static final int GATE = 2;
    private static final int FUSEKI = 3;

    static {
        ARQ.globalServiceAllowed = false; // of the whole process: nothing in it has a reason to ask other servers
    }

    @Bean
    QueryService queryService(ServeSettings settings) {
        return new QueryService(settings.data(), settings.limits());
    }

    @Bean
    QueryLifecycle queryLifecycle(QueryService queries) {
        return new QueryLifecycle(queries);
    }

    @Bean
    ServletContextInitializer fusekiRegistries(ReleaseFollower releases, QueryService queries, ServeSettings settings) {
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(
                Operation.Query, "application/sparql-query", new SparqlProcessor(releases, queries, settings.limits()));
        // Fuseki wants a dataset; ours are opened by the workers
        DataService service = DataService.newBuilder(DatasetGraphZero.create())
                .addEndpoint(Operation.Query)
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        points.register(new DataAccessPoint(PATH, service));
        return servletContext -> {
            OperationRegistry.set(servletContext, operations);
            DataAccessPointRegistry.set(servletContext, points);
        };
    }

    /** Anyone's page may ask: the data is open, and nobody is logged in. */
    @Bean
    FilterRegistrationBean<CorsFilter> cors() {
        CorsConfiguration open = new CorsConfiguration();
        open.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        open.setAllowedMethods(List.of("GET", "POST", "HEAD", "OPTIONS"));
        open.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        open.setExposedHeaders(List.of(SparqlGate.RELEASE, SparqlGate.CUT, "Retry-After"));
        open.setAllowCredentials(false);
        open.setMaxAge(Duration.ofDays(1));
        UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/**", open);
        return registered(new CorsFilter(paths), CORS, PATH, "/dump/*", "/release.json", "/queries.json");
    }

    @Bean
    FilterRegistrationBean<SparqlGate> sparqlGate() {
        return registered(new SparqlGate(), GATE, PATH);
    }

    @Bean
    FilterRegistrationBean<FusekiFilter> fuseki() {
        return registered(new FusekiFilter(), FUSEKI, PATH);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> registered(
            T filter, int order, String... paths) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
