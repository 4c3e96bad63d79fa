package org.reticula.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.PageResult;

/**
 * What came of reading a page; says nothing of where the page was.
 *
 * @param result what it yielded, null if it was rejected
 * @param issues why it was rejected, each without a source; empty if it was not
 */
public record PageReading(@Nullable PageResult result, List<Issue> issues) {}
