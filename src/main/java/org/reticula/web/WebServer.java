package org.reticula.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.sys.JenaSystem;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
import org.reticula.web.sparql.QueryService;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The running server. It does nothing on its own but answer, and follow the current release. */
public final class WebServer implements AutoCloseable {
    private static final int QUERY_BYTES = 1 << 20;
    private static final int HEADER_BYTES = 64 << 10;
    private static final int FORM_FIELDS = 2000; // a choice for each name of a list

    private final AnnotationConfigServletWebServerApplicationContext context;

    private WebServer(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts to answer; returns when the first request can come.
     *
     * @throws UsageException if it cannot listen there, or the ontology folder is not there
     */
    public static WebServer start(ServeSettings settings) {
        JenaSystem.init();
        logThroughOneChannel();
        checkAddress(settings.bind());
        Ontology ontology = Ontology.open(settings.ontology());
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.setEnvironment(environment(settings));
        context.registerBean(ServeSettings.class, () -> settings);
        context.registerBean(Ontology.class, () -> ontology);
        context.register(WebConfiguration.class, SparqlConfiguration.class, OpenApiConfiguration.class);
        if (settings.metrics()) context.register(MetricsConfiguration.class);
        boolean started = false;
        try {
            context.refresh();
            started = true;
        } catch (ApplicationContextException | WebServerException e) {
            throw explained(e, settings);
        } finally {
            if (!started) context.close();
        }
        return new WebServer(context);
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Starts what would make the first queries wait; returns at once. */
    public void warmUp() {
        context.getBean(QueryService.class).warmUp();
    }

    /** Ends: no new requests, those under way have some seconds. */
    @Override
    public void close() {
        context.close();
    }

    /** Tomcat speaks to java.util.logging, which would print on its own. */
    private static void logThroughOneChannel() {
        if (SLF4JBridgeHandler.isInstalled()) return;
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Only what is set here counts: no file or variable that happens to be on the machine may open the server up. */
    private static StandardServletEnvironment environment(ServeSettings settings) {
        var environment = new StandardServletEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("serve", properties(settings)));
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return environment;
    }

    private static Map<String, Object> properties(ServeSettings settings) {
        return Map.ofEntries(
                Map.entry("server.address", settings.bind()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "8s"),
                Map.entry("server.max-http-request-header-size", HEADER_BYTES + "B"),
                Map.entry("server.tomcat.max-http-form-post-size", QUERY_BYTES + "B"),
                Map.entry("server.tomcat.use-relative-redirects", true),
                Map.entry("server.tomcat.max-parameter-count", FORM_FIELDS),
                Map.entry("server.compression.enabled", true),
                Map.entry(
                        "server.compression.additional-mime-types",
                        "application/sparql-results+json,application/sparql-results+xml,text/csv,"
                                + "text/tab-separated-values,text/turtle,application/ld+json,application/n-triples,"
                                + "application/rdf+xml"),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.thymeleaf.enable-spring-el-compiler", true),
                Map.entry("spring.thymeleaf.check-template-location", false),
                Map.entry("spring.mvc.log-resolved-exception", false),
                Map.entry("spring.web.error.whitelabel.enabled", false),
                Map.entry("management.endpoints.web.exposure.include", exposed(settings)),
                Map.entry("springdoc.api-docs.version", "openapi_3_0"),
                Map.entry("springdoc.default-produces-media-type", "application/json"),
                Map.entry("management.endpoints.web.discovery.enabled", false),
                Map.entry("management.endpoints.jmx.exposure.exclude", "*"),
                Map.entry("management.endpoint.health.group.liveness.include", "ping"),
                Map.entry("management.endpoint.health.group.readiness.include", ReleaseHealth.NAME));
    }

    private static String exposed(ServeSettings settings) {
        return settings.metrics() ? "health,info,metrics," + MetricsConfiguration.ENDPOINT : "health,info";
    }

    private static void checkAddress(String bind) {
        try {
            InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new UsageException("--bind " + bind + " is no address of this machine: 127.0.0.1 is for this machine"
                    + " alone, 0.0.0.0 for everyone who can reach it");
        }
    }

    private static RuntimeException explained(RuntimeException failure, ServeSettings settings) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PortInUseException) {
                return new UsageException("port " + settings.port() + " is in use: choose another one, for instance"
                        + " --port " + (settings.port() == 8080 ? 8081 : 8080));
            }
            if (t instanceof java.net.BindException || t instanceof java.net.SocketException) {
                return new UsageException(
                        "cannot listen on " + settings.bind() + " port " + settings.port() + ": " + t.getMessage());
            }
        }
        return failure;
    }
}
