package org.reticula.web.page;

import java.time.Clock;
import java.util.List;
import org.reticula.model.Ontology;
import org.reticula.web.ReleaseFollower;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages share: the words of the interface and who reads them. */
@Configuration(proxyBeanMethods = false)
@Import({
    AboutController.class,
    CatalogueController.class,
    IdController.class,
    LookController.class,
    MapController.class,
    StartController.class,
    VocabularyController.class,
})
public class PageConfiguration {
    @Bean
    Messages messageSource() {
        return Messages.read();
    }

    @Bean
    FilterRegistrationBean<KeptPages> keptPages(ReleaseFollower releases, ReaderFinder readers) {
        return new FilterRegistrationBean<>(new KeptPages(releases, readers, Clock.systemUTC()));
    }

    @Bean
    Parts parts() {
        return Parts.ofAllPages();
    }

    @Bean
    Views views(ReleaseFollower releases) {
        return new Views(releases);
    }

    @Bean
    Questions questions(Ontology ontology, ReleaseFollower releases) {
        return new Questions(ontology, releases);
    }

    @Bean
    ReaderFinder localeResolver(Messages messages) {
        return new ReaderFinder(messages);
    }

    @Bean
    WebMvcConfigurer readers(ReaderFinder finder) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(finder);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(finder);
            }
        };
    }
}
