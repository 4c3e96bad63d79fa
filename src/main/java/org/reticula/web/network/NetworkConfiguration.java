package org.reticula.web.network;

import org.reticula.web.ReleaseFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages and files about networks. */
@Configuration(proxyBeanMethods = false)
@Import({NetworkController.class, NetworkFiles.class})
public class NetworkConfiguration {
    @Bean
    Networks networks(ReleaseFollower releases) {
        return new Networks(releases);
    }
}
