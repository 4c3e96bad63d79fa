package org.reticula.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The database in which Spring Batch writes down how far a job is. It holds no fact of the graph: it may be deleted at any
 * time, and when it cannot be read it is put aside.
 */
final class JobDiary implements AutoCloseable {
    private static final String NAME = "import";
    private static final String SCHEMA = "org/springframework/batch/core/schema-h2.sql";

    /** WRITE_DELAY=0: by default H2 loses up to a second of commits when the process is killed. */
    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final JdbcConnectionPool connections;

    private JobDiary(JdbcConnectionPool connections) {
        this.connections = connections;
    }

    /** @throws SQLException if it is damaged, or the disk is full */
    static JobDiary open(Path folder) throws SQLException {
        JdbcConnectionPool connections =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve(NAME) + SETTINGS, "sa", "");
        JobDiary diary = new JobDiary(connections);
        boolean done = false;
        try (Connection connection = connections.getConnection()) {
            if (!hasTables(connection))
                new ResourceDatabasePopulator(new ClassPathResource(SCHEMA)).populate(connection);
            done = true;
            return diary;
        } finally {
            if (!done) diary.close();
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'BATCH%'")) {
            return tables.next() && tables.getInt(1) > 0;
        }
    }

    DataSource dataSource() {
        return connections;
    }

    /**
     * Puts a damaged database aside.
     *
     * @return one line that says so
     */
    static String putAside(Path folder, Instant now, String reason) {
        String suffix =
                freeSuffix(folder, ".corrupt-" + now.toString().replace(":", "").replaceFirst("\\..*|Z$", ""));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> own = files.filter(f -> f.getFileName().toString().startsWith(NAME + "."))
                    .filter(f -> !f.getFileName().toString().contains(".corrupt-"))
                    .toList();
            for (Path file : own) Files.move(file, file.resolveSibling(file.getFileName() + suffix));
        } catch (IOException e) {
            throw new ImportFailedException(
                    "cannot put the damaged job diary aside in " + folder + DiskSpace.why(folder, e), e);
        }
        return "the job diary " + folder.resolve(NAME + ".mv.db") + " is damaged (" + reason + "): put aside as *"
                + suffix + ", no fact is lost";
    }

    /** Two damages may fall into one second. */
    private static String freeSuffix(Path folder, String suffix) {
        String free = suffix;
        for (int i = 2; Files.exists(folder.resolve(NAME + ".mv.db" + free)); i++) free = suffix + "-" + i;
        return free;
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
