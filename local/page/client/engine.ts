/** The engine's page library as its own script has left it, and the part of it that we use. */

import type { Engine, EngineFunction, EngineLocale } from "../../engine/o-spreadsheet.ts";
import type { RevisionMessage } from "../protocol.ts";

export type PageModel = {
  readonly getters: Engine["Model"]["prototype"]["getters"] & {
    getActiveSheetId(): string;
    getSheetIds(): readonly string[];
    getSelectedZone(): {
      readonly top: number;
      readonly bottom: number;
      readonly left: number;
      readonly right: number;
    };
    getLocale(): EngineLocale;
    isFullySynchronized(): boolean;
  };
  dispatch(type: string, payload?: object): { readonly isSuccessful: boolean };
  on(event: string, owner: object, callback: (payload: object) => void): void;
  leaveSession(): Promise<void>;
};

export type MenuSpec = {
  readonly name: string;
  readonly id?: string;
  readonly sequence?: number;
  readonly separator?: boolean;
  readonly isReadonlyAllowed?: boolean;
  readonly execute?: () => void;
  readonly children?: readonly (MenuSpec | (() => readonly MenuSpec[]))[];
};

type MenuRegistry = {
  add(key: string, spec: MenuSpec): MenuRegistry;
  getKeys(): readonly string[];
  content: Record<string, { children?: readonly unknown[] }>;
};

export type PageEngine = Omit<Engine, "Model" | "registries"> & {
  readonly Model: new (data: object, config: object, log: readonly RevisionMessage[]) => PageModel;
  readonly Spreadsheet: object;
  readonly registries: Engine["registries"] & {
    readonly functionRegistry: Engine["registries"]["functionRegistry"] & {
      replace(name: string, description: EngineFunction & { readonly category?: string }): unknown;
    };
    readonly topbarMenuRegistry: MenuRegistry;
    readonly chartSubtypeRegistry: { remove(kind: string): void };
    readonly statefulUIPluginRegistry: Engine["registries"]["featurePluginRegistry"];
  };
  setTranslationMethod(
    translate: (text: string, ...values: readonly unknown[]) => string,
    isLoaded: () => boolean,
  ): void;
};

type Owl = {
  readonly App: new (
    component: object,
    config: object,
  ) => { mount(target: HTMLElement): Promise<object>; destroy(): void };
};

declare const o_spreadsheet: PageEngine;
declare const owl: Owl;

export const pageEngine: PageEngine = o_spreadsheet;
export const { App }: Owl = owl;
