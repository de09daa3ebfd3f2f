/** The fields with their columns: the recognised and the needed ones, then the others, folded. */

import type { LinkForm } from "../../core/app/link-columns.ts";
import type { Columns } from "./link-state.ts";

type TableProps = {
  readonly form: LinkForm;
  readonly columns: Columns;
  readonly onChoose: (field: string, column: number | undefined) => void;
};

export function ColumnTable({ form, columns, onChoose }: TableProps) {
  const first = new Set<string>([
    ...form.required,
    ...form.fields.flatMap(({ field, column }) => (column === undefined ? [] : [field])),
  ]);
  const used = new Set(Object.values(columns));
  const unread = form.columns.filter(({ index }) => !used.has(index));
  const rowsOf = (isFirst: boolean) =>
    form.fields
      .filter(({ field }) => first.has(field) === isFirst)
      .map(({ field, label }) => (
        <Row
          key={field}
          field={field}
          label={label}
          isRequired={(form.required as readonly string[]).includes(field)}
          form={form}
          column={columns[field]}
          onChoose={onChoose}
        />
      ));
  return (
    <>
      <p>
        Feuille « {form.sheet} », en-têtes en ligne {form.headerRow + 1}. * : il en faut assez pour
        connaître le client, le numéro, l’échéance et le montant.
      </p>
      <table class="link">
        <Head />
        <tbody>{rowsOf(true)}</tbody>
      </table>
      <details>
        <summary>Relier un autre champ</summary>
        <table class="link">
          <Head />
          <tbody>{rowsOf(false)}</tbody>
        </table>
      </details>
      {unread.length > 0 && (
        <p class="secondary">
          Colonnes non lues :{" "}
          {unread.map(({ header, letters }) => `${header} (${letters})`).join(", ")}.
        </p>
      )}
    </>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">Champ</th>
        <th scope="col">Votre colonne</th>
        <th scope="col">Ce qu’elle contient</th>
      </tr>
    </thead>
  );
}

type RowProps = Pick<TableProps, "form" | "onChoose"> & {
  readonly field: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly column: number | undefined;
};

function Row({ form, field, label, isRequired, column, onChoose }: RowProps) {
  const chosen = form.columns.find(({ index }) => index === column);
  const id = `column-${field}`;
  return (
    <tr>
      <th scope="row">
        <label for={id}>
          {label}
          {isRequired && " *"}
        </label>
      </th>
      <td>
        <select
          id={id}
          value={column === undefined ? "" : String(column)}
          onInput={({ currentTarget: { value } }) =>
            onChoose(field, value === "" ? undefined : Number(value))
          }
        >
          <option value="">aucune</option>
          {form.columns.map(({ index, header, letters }) => (
            <option key={index} value={String(index)}>
              {letters} : {header}
            </option>
          ))}
        </select>
      </td>
      <td class="samples">
        {chosen?.samples.map((sample, index) => (
          <span key={`${index} ${sample}`}>{sample} </span>
        ))}
      </td>
    </tr>
  );
}
