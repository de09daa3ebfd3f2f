/** The functions of cells on what people type and identifiers. */
