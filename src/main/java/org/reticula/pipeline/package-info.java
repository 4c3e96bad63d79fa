/** The import job: one class per step, and the run report. */
@NullMarked
package org.reticula.pipeline;

import org.jspecify.annotations.NullMarked;
