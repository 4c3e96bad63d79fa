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
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
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

    @Bean(destroyMethod = "") // what it leads to is closed by who opened it
    PinnedDataset pinnedDataset(ServeSettings settings) {
        return new PinnedDataset(context(settings.timeout()));
    }

    @Bean
    ServletContextInitializer fusekiRegistries(PinnedDataset dataset) {
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, "application/sparql-query", new SparqlProcessor());
        DataService service =
                DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
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
        open.setExposedHeaders(List.of(SparqlGate.RELEASE));
        open.setAllowCredentials(false);
        open.setMaxAge(Duration.ofDays(1));
        UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/**", open);
        return registered(new CorsFilter(paths), CORS, PATH, "/dump/*", "/release.json", "/queries.json");
    }

    @Bean
    FilterRegistrationBean<SparqlGate> sparqlGate(ReleaseFollower releases, PinnedDataset dataset) {
        return registered(new SparqlGate(releases, dataset), GATE, PATH);
    }

    @Bean
    FilterRegistrationBean<FusekiFilter> fuseki() {
        return registered(new FusekiFilter(), FUSEKI, PATH);
    }

    private static Context context(Duration timeout) {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.queryTimeout, String.valueOf(timeout.toMillis()));
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.enablePropertyFunctions, false);
        FunctionRegistry.set(context, new ClosedFunctions());
        return context;
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> registered(
            T filter, int order, String... paths) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
