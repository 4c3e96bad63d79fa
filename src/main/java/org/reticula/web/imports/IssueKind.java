package org.reticula.web.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reticula.model.Issue;
import org.reticula.pipeline.RunReport;

/**
 * Pages that could not be read for one reason.
 *
 * @param code name of the reason
 * @param example what was said of one of them, a sentence in English
 */
record IssueKind(String code, long count, String example) {
    /** Most frequent first. */
    static List<IssueKind> list(RunReport report) {
        Map<String, List<Issue>> byCode = new TreeMap<>();
        for (List<Issue> issues : List.of(report.rejected(), report.kept()))
            for (Issue issue : issues)
                byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(issue);
        List<IssueKind> kinds = new ArrayList<>();
        byCode.forEach((code, issues) ->
                kinds.add(new IssueKind(code, issues.size(), issues.get(0).message())));
        kinds.sort(Comparator.comparingLong(IssueKind::count).reversed().thenComparing(IssueKind::code));
        return kinds;
    }
}
