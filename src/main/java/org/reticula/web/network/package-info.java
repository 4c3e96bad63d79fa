/**
 * Networks: gets a network of the graph or somebody's list of members, gives who is meant, where they are, what they do together and
 * what is missing. Keeps nothing: a list lives in its link.
 */
@NullMarked
package org.reticula.web.network;

import org.jspecify.annotations.NullMarked;
