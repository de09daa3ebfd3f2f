/** The functions of cells on figures of the receivables. */
