package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A few pages in three languages, as small as pages can be that still say something. */
public final class SamplePages {
    private SamplePages() {}

    /** Writes three good pages and an empty one. */
    public static Path write(Path folder) {
        write(folder.resolve("ro/casa.html"), """
                <!DOCTYPE html><html lang="ro"><head><meta charset="utf-8"><title>Proiectul Casa Deschisă</title></head>
                <body><nav><a href="/">Acasă</a> <a href="/contact">Contact</a></nav>
                <main><h1>Proiectul „Casa Deschisă”</h1>
                <p>Proiectul „Casa Deschisă” este finanțat din Fondul Social European Plus și este coordonat de \
                Asociația Umbrela Verde, în parteneriat cu Universitatea din București.</p>
                <p>Proiectul se derulează din aprilie 2023 până în martie 2025 și oferă îngrijire la domiciliu \
                persoanelor vârstnice din România.</p>
                <p>Bugetul total al proiectului este de 250.000 euro.</p></main></body></html>
                """);
        write(folder.resolve("it/ponte.txt"), """
                Il progetto Ponte Vivo

                Il progetto "Ponte Vivo" è finanziato dal Fondo Sociale Europeo Plus ed è coordinato dal Comune di Ferrara \
                in collaborazione con l'Università di Bologna.

                Data di inizio: 1 gennaio 2024
                Data di fine: 31 dicembre 2026
                """);
        write(folder.resolve("en/bridge.html"), """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Open Bridge</title></head>
                <body><article><h1>The Open Bridge project</h1>
                <p>The Open Bridge project is funded by the European Social Fund Plus and led by the University of Galway, \
                together with the Asociația Umbrela Verde of Romania.</p></article></body></html>
                """);
        write(folder.resolve("empty.html"), "");
        return folder;
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
