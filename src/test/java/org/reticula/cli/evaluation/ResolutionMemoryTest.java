package org.reticula.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Language;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.PageResult;
import org.reticula.pipeline.Knowledge;
import org.reticula.resolve.EntityResolver;
import org.reticula.resolve.Registry;
import org.reticula.resolve.Resolution;
import org.reticula.resolve.ResolutionMemory;

/** What the import before found out about names saves work and changes nothing. */
@Tag("slow")
class ResolutionMemoryTest {
    private static final Path PAIRS = Path.of("src/test/identity/pairs.csv");
    private final Knowledge knowledge = new Knowledge(new Ontology(Path.of("ontology")));

    @TempDir
    Path folder;

    @Test
    void nightsThatRememberEndAsOnesThatDoNot() throws IOException {
        Path file = folder.resolve("resolution.bin");
        List<IdentityPair.Side> all = new ArrayList<>();
        TreeMap<IdentityPair.Side, IdentityPair> pairOf =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (IdentityPair pair : IdentityPairs.read(PAIRS)) {
            for (IdentityPair.Side side : List.of(pair.left(), pair.right())) {
                if (pairOf.put(side, pair) == null) all.add(side);
            }
        }
        for (int night = 0; night < 4; night++) {
            Random random = new Random(night);
            List<PageResult> pages = new ArrayList<>();
            for (IdentityPair.Side side : all) {
                IdentityPair pair = pairOf.get(side);
                if (random.nextInt(10) > 0) pages.add(page(pair, side));
            }
            EntityResolver remembering = resolver(pages, ResolutionMemory.read(file, "program"));
            Resolution resolution = remembering.resolve();
            remembering.memory().write(file, "program");
            Resolution fresh = resolver(pages, ResolutionMemory.none()).resolve();
            assertThat(resolution.entities()).isEqualTo(fresh.entities());
            assertThat(resolution.merges()).isNotEmpty().isEqualTo(fresh.merges());
            assertThat(resolution.unsure()).isNotEmpty().isEqualTo(fresh.unsure());
            assertThat(resolution.registry().entries())
                    .isEqualTo(fresh.registry().entries());
        }
        assertNothingIsReadOfADamagedFile(file);
    }

    /** Found out again is better than believed. */
    private static void assertNothingIsReadOfADamagedFile(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        assertThat(isEmpty(file, "program")).isFalse();
        assertThat(isEmpty(file, "another program")).isTrue();
        Random random = new Random(1);
        for (int damage = 0; damage < 50; damage++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThat(isEmpty(file, "program")).isTrue();
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(isEmpty(file, "program")).isTrue();
        Files.delete(file);
        assertThat(isEmpty(file, "program")).isTrue();
    }

    private static boolean isEmpty(Path file, String fingerprint) {
        return ResolutionMemory.read(file, fingerprint).isEmpty();
    }

    private EntityResolver resolver(List<PageResult> pages, ResolutionMemory memory) {
        EntityResolver resolver = new EntityResolver(
                knowledge.terms(), Registry.empty(), "https://example.org/id/", knowledge.names(), List.of(), memory);
        for (int i = 0; i < pages.size(); i++) resolver.add("page/" + i, pages.get(i));
        return resolver;
    }

    private static PageResult page(IdentityPair pair, IdentityPair.Side side) {
        Mention mention = new Mention(
                0,
                pair.kind(),
                null,
                List.of(new Name(side.name(), side.language())),
                List.of(),
                List.of(),
                null,
                side.country(),
                side.name(),
                0,
                1,
                "gold");
        return new PageResult(
                side.name(), "", null, null, new Language(side.language(), 1), List.of(mention), List.of(), List.of());
    }
}
