package org.reticula.source;

import java.nio.file.Path;

/**
 * A page's file, before ids are made different.
 *
 * @param id path below the folder, or the file's name
 * @param folder name of the imported folder, or of the folder around a single file
 * @param file absolute path without links
 */
record FoundFile(String id, String folder, Path file) {
    FoundFile withFolder() {
        return folder.isEmpty() ? this : new FoundFile(folder + "/" + id, folder, file);
    }
}
