package org.reticula.source;

import java.net.URI;

/**
 * A page's file, before ids are made different.
 *
 * @param id path below the folder, or the file's name
 * @param folder name of the imported folder, or of the folder around a single file
 * @param file where it is: an absolute path without links, or inside an archive
 */
record FoundFile(String id, String folder, URI file) {
    FoundFile withFolder() {
        return folder.isEmpty() ? this : new FoundFile(folder + "/" + id, folder, file);
    }
}
