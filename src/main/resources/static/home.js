"use strict";

// Links to queries were made when the editor was the first page.
if (/^#(query|example)=/.test(location.hash)) location.replace("sparql-editor" + location.hash);
