package org.reticula.web.imports;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The page about imports. */
@Configuration(proxyBeanMethods = false)
@Import(ImportsController.class)
public class ImportsConfiguration {}
