/** SPARQL endpoint and pages over HTTP; read only. */
@NullMarked
package org.reticula.web;

import org.jspecify.annotations.NullMarked;
