/** What people decided: tables that they edit, read into decisions. Knows no graph and no page. */
@NullMarked
package org.reticula.curation;

import org.jspecify.annotations.NullMarked;
