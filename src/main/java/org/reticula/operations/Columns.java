package org.reticula.operations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reticula.model.NearestName;
import org.reticula.model.UsageException;

/** Which columns of a list hold what, by number from 0. */
final class Columns {
    private final OperationsMapping mapping;
    private final List<String> headings;
    private final List<String> folded;
    private final Map<Role, int[]> columns = new EnumMap<>(Role.class);

    /** @throws UsageException naming the mapping's line and the nearest title, if a column is not there or could be several */
    Columns(OperationsMapping mapping, List<String> headings) {
        this.mapping = mapping;
        this.headings = headings;
        this.folded = headings.stream().map(Folded::of).toList();
        long whole = mapping.columns().values().stream()
                .filter(rule -> rule.pattern() == null)
                .count();
        if (headings.size() == 1 && whole > 1 && !mapping.json())
            throw new UsageException(mapping.name() + ": the rows of "
                    + mapping.file().getFileName() + " have one cell each: say another delimiter");
        mapping.columns()
                .forEach((role, rule) -> columns.put(
                        role,
                        rule.columns().stream()
                                .mapToInt(c -> find(c, rule.line()))
                                .toArray()));
    }

    /** Empty if the mapping says nothing of the role. */
    int[] of(Role role) {
        return columns.getOrDefault(role, new int[0]);
    }

    int count() {
        return headings.size();
    }

    private int find(String wanted, int line) {
        String name = wanted.strip();
        if (name.matches("#\\d{1,7}")) {
            int number = Integer.parseInt(name.substring(1));
            if (number < 1 || number > headings.size())
                throw wrong(line, "there is no column " + name + ": the list has " + headings.size());
            return number - 1;
        }
        String form = Folded.of(name);
        List<Integer> same = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int i = 0; i < folded.size() && !form.isEmpty(); i++) {
            if (folded.get(i).equals(form)) same.add(i);
            else if ((" " + folded.get(i) + " ").contains(" " + form + " ")) part.add(i);
        }
        List<Integer> found = same.isEmpty() ? part : same;
        if (found.size() == 1) return found.get(0);
        if (found.isEmpty()) throw wrong(line, "there is no column '" + name + "'" + nearest(name));
        throw wrong(line, "several columns are called '" + name + "': name one by its number, " + numbers(found));
    }

    private String nearest(String name) {
        return NearestName.of(name, headings, Folded::of)
                .map(n -> "; the nearest is '" + n + "' (#" + (headings.indexOf(n) + 1) + ")")
                .orElse(": the list has no titles");
    }

    private String numbers(List<Integer> found) {
        StringBuilder numbers = new StringBuilder();
        for (int i : found.subList(0, Math.min(found.size(), 4)))
            numbers.append(numbers.isEmpty() ? "" : " or ")
                    .append("#")
                    .append(i + 1)
                    .append(" '")
                    .append(headings.get(i))
                    .append('\'');
        return numbers.toString();
    }

    private UsageException wrong(int line, String problem) {
        return new UsageException(mapping.name() + ", line " + line + ": " + problem + " in "
                + mapping.file().getFileName());
    }
}
