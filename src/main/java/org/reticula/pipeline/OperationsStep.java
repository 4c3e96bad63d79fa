package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.operations.Operation;
import org.reticula.operations.OperationsList;
import org.reticula.operations.OperationsMapping;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tools.jackson.databind.SequenceWriter;

/**
 * Looks through the lists of operations: leaves a line per operation, sorted by source, as if each were a page. What they say is not kept:
 * to read a row again costs less than to find what it said.
 */
final class OperationsStep implements Tasklet {
    private final ImportRun run;

    OperationsStep(ImportRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        List<PageRecord> records = new ArrayList<>();
        List<OperationsList> lists = new ArrayList<>();
        List<Issue> issues = new ArrayList<>(run.left);
        for (OperationsMapping mapping : run.mappings) {
            OperationsList list = OperationsList.open(mapping, run.knowledge.operations(), issues::add);
            lists.add(list);
            list.forEach(operation -> records.add(record(mapping, operation)));
        }
        records.sort(Comparator.comparing(record -> record.source().id()));
        try (SequenceWriter lines = LinesWriter.open(run.workspace.operations(), PageRecord.class)) {
            lines.writeAll(records);
        }
        run.lists = lists;
        run.left = issues;
        run.sources += records.size();
        return RepeatStatus.FINISHED;
    }

    private static PageRecord record(OperationsMapping mapping, Operation operation) {
        Source source = new Source(operation.page().source(), mapping.file().toUri(), mapping.language());
        return new PageRecord(source, operation.page(), null, true, List.of());
    }
}
