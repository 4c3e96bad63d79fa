/** The Reconciliation Service API 0.2, with which OpenRefine matches the names in a spreadsheet with things of the current release. */
@NullMarked
package org.reticula.web.reconcile;

import org.jspecify.annotations.NullMarked;
