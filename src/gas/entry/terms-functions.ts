/** The functions of cells on payment terms and dates. */
