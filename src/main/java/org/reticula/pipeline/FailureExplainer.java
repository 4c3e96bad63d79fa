package org.reticula.pipeline;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.reticula.model.UsageException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Says in one line why the job failed. */
final class FailureExplainer {
    private final Path data;

    FailureExplainer(Path data) {
        this.data = data;
    }

    /** @param failures of the job and its steps; @return what to throw */
    RuntimeException explain(List<Throwable> failures) {
        List<Throwable> all = withCauses(failures);
        Optional<OutOfMemoryError> memory = first(all, OutOfMemoryError.class);
        if (memory.isPresent()) {
            return new ImportFailedException(ImportFailedException.OUT_OF_MEMORY, memory.get());
        }
        if (DiskSpace.isFull(data)) return DiskSpace.full(data); // whatever failed, failed because of it
        Optional<ImportFailedException> known = first(all, ImportFailedException.class);
        if (known.isPresent()) return known.get();
        Optional<UsageException> usage = first(all, UsageException.class);
        if (usage.isPresent()) return usage.get();
        Throwable deepest =
                all.isEmpty() ? new IllegalStateException("the job ended without a reason") : all.get(all.size() - 1);
        if (isOfDiary(all)) return new DiaryDamagedException(deepest);
        return new ImportFailedException("the import failed: " + words(all, deepest), deepest);
    }

    private static boolean isOfDiary(List<Throwable> all) {
        return all.stream()
                .anyMatch(t -> t instanceof DataAccessException
                        || t instanceof SQLException
                        || t instanceof TransactionException);
    }

    private static String words(List<Throwable> all, Throwable deepest) {
        Optional<java.io.UncheckedIOException> io = first(all, java.io.UncheckedIOException.class);
        String message = Objects.requireNonNullElse(deepest.getMessage(), "");
        String cause = deepest.getClass().getSimpleName()
                + (message.isEmpty() ? "" : ": " + message.lines().findFirst().orElse(""));
        return io.map(e -> e.getMessage() + ": ").orElse("") + cause;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> withCauses(List<Throwable> failures) {
        Set<Throwable> all = new LinkedHashSet<>();
        for (Throwable failure : failures) {
            for (Throwable t = failure; t != null && all.add(t); t = t.getCause()) {}
        }
        return new ArrayList<>(all);
    }
}
