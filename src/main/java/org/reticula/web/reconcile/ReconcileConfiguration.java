package org.reticula.web.reconcile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The service for OpenRefine. */
@Configuration(proxyBeanMethods = false)
@Import({ReconcileController.class, SuggestController.class, PreviewController.class})
public class ReconcileConfiguration {
    static final String PATH = "/reconcile";

    @Bean
    WebMvcConfigurer reconcileFromAnywhere() {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry cors) {
                cors.addMapping(PATH + "/**").allowedOrigins("*").allowedMethods("GET", "HEAD", "POST");
            }
        };
    }
}
