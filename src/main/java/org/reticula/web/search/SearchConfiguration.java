package org.reticula.web.search;

import org.reticula.web.ReleaseFollower;
import org.reticula.web.page.Parts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The search page and its programming interface. */
@Configuration(proxyBeanMethods = false)
@Import({SearchController.class, SearchApi.class})
public class SearchConfiguration {
    @Bean
    Searches searches(ReleaseFollower releases) {
        return new Searches(releases);
    }

    @Bean
    Parts searchParts() {
        return SearchMarkup.parts();
    }

    /** Anyone's page may ask: the data is open, and nobody is logged in. */
    @Bean
    WebMvcConfigurer searchFromAnywhere() {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry cors) {
                cors.addMapping("/api/**").allowedOrigins("*").allowedMethods("GET", "HEAD");
                cors.addMapping("/search/suggest").allowedOrigins("*").allowedMethods("GET", "HEAD");
            }
        };
    }
}
