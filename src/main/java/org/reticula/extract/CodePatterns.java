package org.reticula.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The shapes of codes that need no word before them, as {@code ontology/identifiers.yaml} lists them: one name, regular
 * expression and example per national system.
 */
public final class CodePatterns {
    /** One system's shape. @param regex must match the whole code */
    record Shape(String name, Pattern regex, String example) {}

    private static final String FILE = "identifiers.yaml";
    private static final int LONGEST = 64; // no code is longer, and no pattern can run away on so little

    private final List<Shape> shapes;

    CodePatterns(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /**
     * Patterns of the ontology, none if it has no such file.
     *
     * @throws UsageException if the file is not a list of name, regex and example, or a regex does not match its example
     */
    public static CodePatterns read(Ontology ontology) {
        Path file = ontology.root().resolve(FILE);
        return new CodePatterns(Files.exists(file) ? parse(ontology.read(file), FILE) : List.of());
    }

    static List<Shape> parse(String yaml, String file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Object root = new Yaml(new SafeConstructor(options)).load(yaml);
            if (!(root instanceof List<?> list)) throw new UsageException(file + ": must be a list of patterns");
            List<Shape> shapes = new ArrayList<>();
            for (Object entry : list) shapes.add(shape(entry, file));
            return shapes;
        } catch (YAMLException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
    }

    private static Shape shape(Object entry, String file) {
        if (!(entry instanceof Map<?, ?> map)
                || !(map.get("name") instanceof String name)
                || !(map.get("regex") instanceof String regex)
                || !(map.get("example") instanceof String example))
            throw new UsageException(file + ": each pattern needs name, regex and example, but one is " + entry);
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.matcher(example).matches()) return new Shape(name, pattern, example);
        } catch (PatternSyntaxException e) {
            throw new UsageException(file + ": the regex of '" + name + "' is wrong: " + e.getDescription());
        }
        throw new UsageException(file + ": the regex of '" + name + "' does not match its example");
    }

    /** Whether a token is a code of a known system. */
    boolean matches(String token) {
        if (token.length() > LONGEST) return false;
        for (Shape shape : shapes) if (shape.regex.matcher(token).matches()) return true;
        return false;
    }

    List<Shape> list() {
        return shapes;
    }
}
