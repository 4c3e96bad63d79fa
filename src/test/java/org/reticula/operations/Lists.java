package org.reticula.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reticula.model.Fact;
import org.reticula.model.Issue;
import org.reticula.model.Mention;
import org.reticula.model.Ontology;
import org.reticula.model.PageResult;
import org.reticula.model.Value;
import org.reticula.pipeline.Knowledge;

/** Writes small lists with their mappings and says in lines what came of them. The ontology is read once. */
final class Lists {
    private static final OperationsKnowledge KNOWLEDGE = new Knowledge(Ontology.open(null)).operations();

    final List<Issue> issues = new ArrayList<>();
    private final Path folder;

    Lists(Path folder) {
        this.folder = folder;
    }

    OperationsList open(String mapping, String list) {
        return open(mapping, list, StandardCharsets.UTF_8);
    }

    OperationsList open(String mapping, String list, Charset charset) {
        return open(mapping, list.getBytes(charset));
    }

    OperationsList open(String mapping, byte[] list) {
        try {
            String name = mapping.lines().findFirst().orElseThrow().substring("file: ".length());
            Files.write(folder.resolve(name), list);
            Path file = folder.resolve("list.operations.yaml");
            Files.writeString(file, mapping);
            return OperationsList.open(
                    OperationsMapping.read(file, "lists/list.operations.yaml"), KNOWLEDGE, issues::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By source: "PROPERTY value « quote", in the order of facts. Every quote must stand where it is said to. */
    Map<String, List<String>> facts(OperationsList list) {
        Map<String, List<String>> all = new TreeMap<>();
        list.forEach(operation -> {
            PageResult result = operation.result();
            List<String> lines = new ArrayList<>();
            for (Fact fact : result.facts()) {
                assertThat(result.text().startsWith(fact.quote(), fact.quoteStart()))
                        .isTrue();
                lines.add(fact.property() + " " + value(fact.value(), result) + " « "
                        + fact.quote().replace("\n", " / "));
            }
            issues.addAll(result.issues());
            all.put(operation.page().source(), lines);
        });
        return all;
    }

    private static String value(Value value, PageResult result) {
        if (value instanceof Value.Thing thing) {
            Mention mention = result.mentions().get(thing.mention());
            String known = mention.term() == null ? "" : "=" + mention.term().replaceAll(".*/", "");
            return mention.names().get(0).text()
                    + known
                    + (mention.identifiers().isEmpty() ? "" : mention.identifiers());
        }
        if (value instanceof Value.Date date) return date.iso();
        if (value instanceof Value.Money money) return money.amount().toPlainString() + " " + money.currency();
        if (value instanceof Value.Count count) return String.valueOf(count.number());
        return value instanceof Value.Text text ? text.text() : value.toString();
    }
}
