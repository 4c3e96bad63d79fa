/** Gets a Source, gives a FetchedPage: bytes, hash, time. Never looks into the bytes. */
@NullMarked
package org.reticula.fetch;

import org.jspecify.annotations.NullMarked;
