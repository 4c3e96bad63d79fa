package org.reticula.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.EntityKind;
import org.reticula.model.Issue;
import org.reticula.model.Property;
import org.reticula.model.Value;

class CurationTest {
    private static final String HEADER =
            "decision,kind,thing,country,page,other,other_country,other_page,property,value,language,who,when,why\n";

    @TempDir
    private Path folder;

    private Curation read(String table) throws IOException {
        Files.writeString(folder.resolve("a.csv"), table);
        return Curation.read(folder);
    }

    @Test
    void readsEachKindOfDecision() throws IOException {
        Curation all = read(HEADER
                + "same,organisation,Casa Grijii,RO,,House of Care,,en/a.html,,,,Ana,2026-03-01,\"one body, two names\"\n"
                + "different,project,https://w3id.org/reticula/id/project/link,,,LINK,,,,,,Ana,2026-03-02,\n"
                + "name,organisation,Casa Grijii,RO,,,,,,House of Care,en,Ana,2026-03-03,\n"
                + "wrong,project,Aproape,,ro/a.html,,,,startDate,2024-05,,Ana,2026-03-04,\n"
                + "right,project,Aproape,,,Casa Grijii,RO,,coordinator,,,Ana,2026-03-05,\n"
                + "right,project,Aproape,,,,,,total budget,250000.50 EUR,,Ana,2026-03-05,\n");

        assertThat(all.issues()).isEmpty();
        assertThat(all.decisions())
                .extracting(Decision::type)
                .containsExactly(
                        Decision.Type.SAME,
                        Decision.Type.DIFFERENT,
                        Decision.Type.NAME,
                        Decision.Type.WRONG,
                        Decision.Type.RIGHT,
                        Decision.Type.RIGHT);
        Decision same = all.decisions().get(0);
        assertThat(same.thing()).isEqualTo(new Reference(EntityKind.ORGANISATION, "Casa Grijii", "RO", null));
        assertThat(same.other()).isEqualTo(new Reference(EntityKind.ORGANISATION, "House of Care", null, "en/a.html"));
        assertThat(same.words()).isEqualTo("decided by Ana on 2026-03-01: one body, two names");
        assertThat(same.where()).isEqualTo("a.csv:2");
        assertThat(all.decisions().get(2).value()).isEqualTo(new Value.Text("House of Care", "en"));
        assertThat(all.decisions().get(3).value()).isEqualTo(new Value.Date("2024-05"));
        assertThat(all.decisions().get(4).property()).isEqualTo(Property.COORDINATOR);
        assertThat(all.decisions().get(5).value()).isEqualTo(new Value.Money(new BigDecimal("250000.50"), "EUR"));
    }

    @Test
    void namesFileLineAndReasonOfABadRowAndReadsTheRest() throws IOException {
        Curation all = read(HEADER
                + "sam,organisation,A,,,B,,,,,,Ana,2026-03-01,\n"
                + "\n"
                + "same,,A,,,B,,,,,,Ana,2026-03-01,\n"
                + "same,organisation,A,,,,,,,,,Ana,2026-03-01,\n"
                + "same,organisation,A,Romania,,B,,,,,,Ana,2026-03-01,\n"
                + "same,organisation,\"A\nof two lines\",,,B,,,,,,Ana,1 March,\n"
                + "right,project,A,,,,,,startDate,May 2024,,Ana,2026-03-01,\n"
                + "right,organisation,A,,,,,,startDate,2024,,Ana,2026-03-01,\n"
                + "right,project,A,,,,,,leader,B,,Ana,2026-03-01,\n"
                + "same,organisation,A,,,B,,,,,,,2026-03-01,\n"
                + "same,organisation,A,,,B,,,,,,Ana,2026-03-01,,more\n"
                + "same,organisation,A,,,B,,,,,,Ana,2026-03-01");

        assertThat(all.decisions()).singleElement().satisfies(d -> assertThat(d.line())
                .isEqualTo(14));
        assertThat(all.issues())
                .extracting(Issue::source)
                .containsExactly(
                        "a.csv:2",
                        "a.csv:4",
                        "a.csv:5",
                        "a.csv:6",
                        "a.csv:7",
                        "a.csv:9",
                        "a.csv:10",
                        "a.csv:11",
                        "a.csv:12",
                        "a.csv:13");
        assertThat(all.issues().get(0).message())
                .isEqualTo("decision must be one of same, different, name, wrong, right, not sam");
        assertThat(all.issues().get(5).message()).contains("a date such as 2024, 2024-01 or 2024-01-31, not May 2024");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        Curation all =
                read("\uFEFFWho;When;Decision;Kind;Thing;Other\r\nAna;2026-03-01;Same;Organisation;Über; Unter \r\n");

        assertThat(all.issues()).isEmpty();
        assertThat(all.decisions()).singleElement().satisfies(d -> {
            assertThat(d.thing().text()).isEqualTo("Über");
            assertThat(d.other()).isEqualTo(new Reference(EntityKind.ORGANISATION, "Unter", null, null));
        });
    }

    @Test
    void namesTablesThatAreNone() throws IOException {
        Files.write(
                folder.resolve("latin.csv"),
                (HEADER + "same,organisation,Sfîntul").getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("bare.csv"), "same,organisation,A,B\n");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("open.csv"), HEADER + "same,organisation,\"A,,,B,,,,,,Ana,2026-03-01\n");

        Curation all = Curation.read(folder);

        assertThat(all.decisions()).isEmpty();
        assertThat(all.issues()).extracting(Issue::source).containsExactly("bare.csv:1", "latin.csv:1", "open.csv:2");
    }

    @Test
    void knowsItselfByItsBytesAlone() throws IOException {
        assertThat(Curation.read(folder.resolve("none"))).isEqualTo(Curation.NONE);
        assertThat(Curation.read(folder).fingerprint()).isEmpty();
        String first = read(HEADER).fingerprint();
        assertThat(read(HEADER).fingerprint()).isEqualTo(first).hasSize(64);
        assertThat(read(HEADER + "\n").fingerprint()).isNotEqualTo(first);
    }

    @Test
    void writesRowsThatItReadsBackAndNoSpreadsheetRuns() throws IOException {
        Path file = folder.resolve("new/review.csv");
        Reference one = new Reference(EntityKind.PROJECT, "=cmd|' /C calc'!A0", null, "a, \"b\".html");
        Reference other = new Reference(EntityKind.PROJECT, "LINK", "RO", null);
        new DecisionFile(file).append(Decision.Type.DIFFERENT, one, other, "Ana", "2026-03-01");
        new DecisionFile(file).append(Decision.Type.SAME, other, one, "Ana", "2026-03-02");

        Curation all = Curation.read(file.getParent());

        assertThat(Files.readString(file))
                .startsWith(HEADER)
                .doesNotContain(",=")
                .hasLineCount(3);
        assertThat(all.issues()).isEmpty();
        assertThat(all.decisions()).extracting(Decision::thing).containsExactly(one, other);
    }

    @Test
    void writesInTheOrderThatAPersonMade() throws IOException {
        Path file = folder.resolve("review.csv");
        Files.writeString(file, "who;when;why;decision;kind;thing;other;note");
        Reference one = new Reference(EntityKind.PROJECT, "A", null, null);
        new DecisionFile(file)
                .append(
                        Decision.Type.SAME,
                        one,
                        new Reference(EntityKind.PROJECT, "B", null, null),
                        "Ana",
                        "2026-03-01");

        assertThat(Files.readString(file).lines()).hasSize(2).last().isEqualTo("Ana;2026-03-01;;same;project;A;B;");
    }
}
